import { bootstrap, runScript } from './bootstrap.mjs';

bootstrap();
runScript('start.ts', process.argv.slice(2));
