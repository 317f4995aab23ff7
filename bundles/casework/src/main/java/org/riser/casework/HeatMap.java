package org.riser.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * How much is open, by who has it, by kind and by the time that is left. Immutable.
 *
 * @param asOf when it was counted
 * @param bounds where one band of time left ends and the next begins, ascending; the first is zero: what is due before
 *     is late
 * @param cells those that hold a case
 */
public record HeatMap(Instant asOf, List<Duration> bounds, List<Cell> cells) {
    public HeatMap {
        bounds = List.copyOf(bounds);
        cells = List.copyOf(cells);
    }

    /**
     * The open cases of one kind in one area.
     *
     * @param orgUnit id of the hall or team that has them; null for none
     * @param counts how many there are in each band, one more than there are bounds: the last is for what is due later
     *     and for what no clock runs on
     */
    public record Cell(@Nullable String orgUnit, String kind, Text kindName, List<Long> counts) {
        public Cell {
            counts = List.copyOf(counts);
        }
    }
}
