package org.riser.worktime.clock;

import java.time.Instant;
import java.util.List;
import org.riser.worktime.EscalationLadder;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.WarnPoint;

/** What a clock is held to from a moment on. */
record Target(Instant since, TimeLimit limit, List<WarnPoint> warnings, RuleRef rule, EscalationLadder ladder) {}
