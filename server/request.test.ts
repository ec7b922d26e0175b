import { describe, expect, it } from 'vitest';
import { rangeWithin, targetOf, twinsFor } from './request.mjs';

describe('a target', () => {
  it.each([
    ['/', '/', ''],
    ['/en/?q=a#b', '/en/', '?q=a'],
    ['/en#?q', '/en', ''],
    ['/%65n/', '/en/', ''],
    ['/%D0%B0', '/а', ''],
    ['//a:99999/', '//a:99999/', ''],
    ['/\\', '/\\', ''],
    ['http://other.example/en/?q', '/en/', '?q'],
    ['HTTPS://other.example', '/', ''],
    ['http://other.example?q', '/', '?q'],
  ])('%j names the path %j', (target, path, search) => {
    expect(targetOf(target)).toEqual({ path, search });
  });

  it.each([
    '',
    '*',
    'en/',
    'a:1',
    '%',
    '/%',
    '/%00',
    '/%0A',
    '/%7f',
    '/%c3%28',
    'http://',
    'http:///en/',
    'ftp://a/',
  ])('%j names none', (target) => {
    expect(targetOf(target)).toBeUndefined();
  });
});

describe('Accept-Encoding', () => {
  it.each([
    [undefined, ''],
    ['', ''],
    ['gzip, deflate, br', 'br, gzip'],
    ['gzip, deflate', 'gzip'],
    ['BR', 'br'],
    ['br;q=0', ''],
    ['br;q=0, gzip', 'gzip'],
    ['br ; q=0.000 , gzip;q=1', 'gzip'],
    ['identity;q=0, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0.5, identity', ''],
    ['*', 'br, gzip'],
    ['*;q=0', ''],
    ['gzip;q=0, *', 'br'],
    ['*;q=0, gzip', 'gzip'],
    ['brotli, notgzip', ''],
    ['br;q=high', ''],
    [';;,,q=1', ''],
  ])('%j takes the twins %j', (header, twins) => {
    expect(twinsFor(header)).toBe(twins);
  });
});

describe('Range', () => {
  it.each([
    ['bytes=0-9', 'bytes=0-9'],
    ['bytes=5-', 'bytes=5-'],
    ['bytes=500-', 'bytes=500-'],
    ['bytes=-5', 'bytes=95-99'],
    ['bytes=-500', 'bytes=0-99'],
  ])('%j is %j of 100 bytes', (header, range) => {
    expect(rangeWithin(header, 100)).toBe(range);
  });

  it.each([
    'bytes=abc',
    'bytes=',
    'bytes=-',
    'bytes=9-5',
    'bytes=0-0',
    'bytes=0-1,5-6',
    'items=0-9',
  ])('%j asks for the whole file', (header) => {
    expect(rangeWithin(header, 100)).toBeUndefined();
  });
});
