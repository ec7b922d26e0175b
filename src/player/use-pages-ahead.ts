import { useEffect } from 'react';
import { loadPage } from '../site/page';
import { whenIdle } from '../site/when-idle';

/**
 * Loads the pages that may be next while the person reads, so that none of them has to be waited for.
 *
 * @param addresses of the options; undefined until the page is alive.
 */
export function usePagesAhead(addresses: readonly string[] | undefined): void {
  const paths = addresses?.map((address) => address.split('#')[0]).join(' ');
  useEffect(() => {
    whenIdle(() => {
      // One that does not come now is loaded when it is asked for.
      for (const path of paths ? paths.split(' ') : []) loadPage(path).catch(() => undefined);
    });
  }, [paths]);
}
