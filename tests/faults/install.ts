import { install } from './faulty-disk.ts';

install();
