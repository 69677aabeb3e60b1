import type { WidgetBoot } from '../../protocol/widget-boot.ts';
import { start } from './start.ts';

/** The server writes the store's settings in here; the quotes go with it. */
start('__TRULYBOT_CONFIG__' as unknown as WidgetBoot);
