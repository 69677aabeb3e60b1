import { mount } from './mount.ts';

/*
 * A loader without settings in it, so that its bytes are the same for every shop and a page can name
 * their hash (Subresource Integrity):
 * <script async src="…/widget/loader-{hash}.js" integrity="…" crossorigin data-site="SITE-ID"></script>
 */
const tag = document.currentScript as HTMLScriptElement;
mount({
  server: tag.src.replace(/\/widget\/[^/]*$/, ''),
  siteId: tag.dataset['site'] ?? '',
}).catch((cause: unknown) => console.warn('TrulyBot', cause));
