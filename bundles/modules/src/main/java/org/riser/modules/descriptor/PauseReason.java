package org.riser.modules.descriptor;

import org.riser.api.Text;

/** Why a case may wait. Whether its clocks stop meanwhile is said by the rule pack's SLA rows, which name the id. */
public record PauseReason(String id, Text name) {}
