package org.riser.cash;

import java.math.BigDecimal;
import org.riser.api.Text;

/**
 * Something that may be charged. Immutable.
 *
 * @param item as the tariff calls it
 * @param price of one unit in CNY, not negative
 * @param unit {@code CNY} or {@code CNY/<unit>}
 */
public record TariffItem(String item, Text name, String clause, BigDecimal price, String unit) {}
