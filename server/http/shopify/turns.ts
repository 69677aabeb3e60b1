export type { InTurn as Turns } from '../../integrations/integrations.ts';
