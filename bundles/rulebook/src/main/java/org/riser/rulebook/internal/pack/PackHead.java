package org.riser.rulebook.internal.pack;

import java.time.ZoneId;
import org.riser.api.Text;

/**
 * What {@code pack.yaml} says.
 *
 * @param id of the pack
 * @param version of the pack
 * @param name for people
 * @param zone in which its dates are meant
 */
public record PackHead(String id, String version, Text name, ZoneId zone) {}
