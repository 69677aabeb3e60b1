// Launcher and panel in one file: nothing is left to fetch when somebody clicks.
import { showLauncher } from './launcher.jsx';
import { showPanel } from './panel.jsx';

showLauncher(async () => showPanel);
