export { GroupedCommands, type Grouped, type GroupRound, type GroupWork } from './grouped-commands.js';
