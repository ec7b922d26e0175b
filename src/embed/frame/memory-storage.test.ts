import { afterEach, expect, it, vi } from 'vitest';
import { fakeStorage } from '../../../test/fake-storage';
import { forgetSession, readItem, STORAGE_KEYS, writeItem } from '../../player/storage';
import { keepInMemory } from './memory-storage';

afterEach(() => vi.unstubAllGlobals());

it('keeps what the site keeps, off the device, until it is forgotten', () => {
  const device = fakeStorage();
  vi.stubGlobal('localStorage', device);
  const page = {} as Record<string, unknown>;
  vi.stubGlobal('window', page);
  expect(keepInMemory()).toBe(device);
  for (const area of ['localStorage', 'sessionStorage']) vi.stubGlobal(area, page[area]);

  expect(readItem('localStorage', STORAGE_KEYS.session)).toBe('');
  expect(writeItem('localStorage', STORAGE_KEYS.session, 'a walk')).toBe(true);
  writeItem('sessionStorage', STORAGE_KEYS.pendingAnswers, 'an answer');
  writeItem('localStorage', STORAGE_KEYS.calls, 'calls');
  expect(readItem('localStorage', STORAGE_KEYS.session)).toBe('a walk');
  expect(device.length).toBe(0);

  forgetSession();
  expect(readItem('localStorage', STORAGE_KEYS.session)).toBe('');
  expect(readItem('sessionStorage', STORAGE_KEYS.pendingAnswers)).toBe('');
  expect(readItem('localStorage', STORAGE_KEYS.calls)).toBe('calls');
});
