// A launcher drawn by Preact; its panel is fetched when somebody shows intent.
import { showLauncher } from './launcher.jsx';

showLauncher(async () => (await import('./panel.jsx')).showPanel);
