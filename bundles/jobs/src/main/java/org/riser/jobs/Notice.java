package org.riser.jobs;

import org.riser.api.TenantId;

/**
 * Tells whoever is interested that something changed.
 *
 * @param tenant whose data changed; a listener must not show it to another
 * @param topic what sort of thing, at most 40 characters: {@code case}, {@code module}
 * @param subject which one, usually its id, at most 200 characters
 * @param body JSON with details, {@code {}} when there are none
 */
public record Notice(TenantId tenant, String topic, String subject, String body) {}
