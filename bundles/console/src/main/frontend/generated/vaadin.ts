import './vaadin-featureflags.js';

import './index';

import './theme-riser.global.generated.js';
import { applyTheme } from './theme.js';
applyTheme(document);
