import {applyTheme as _applyTheme} from './theme-riser.generated.js';
export const applyTheme = _applyTheme;
