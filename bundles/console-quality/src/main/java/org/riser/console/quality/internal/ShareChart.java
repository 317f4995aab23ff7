package org.riser.console.quality.internal;

import com.vaadin.flow.component.html.Div;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.riser.console.components.Chart;
import org.riser.followup.EmployeeShare;

/** A bar an employee: how many per cent of their jobs were drawn, with both numbers behind it. */
final class ShareChart extends Div {
    /** More bars than this nobody compares; the list below has all. */
    static final int SHOWN = 20;

    private static final int BAR_PIXELS = 28;
    private static final int FRAME_PIXELS = 32;

    ShareChart(List<EmployeeShare> shares, Function<EmployeeShare, String> name, String label) {
        List<EmployeeShare> shown = shares.subList(0, Math.min(SHOWN, shares.size()));
        Chart chart = new Chart();
        chart.setHeight(FRAME_PIXELS + BAR_PIXELS * shown.size() + "px");
        chart.getElement().setAttribute("role", "img");
        chart.getElement().setAttribute("aria-label", label);
        chart.setOption(option(shown, name));
        add(chart);
    }

    static String option(List<EmployeeShare> shares, Function<EmployeeShare, String> name) {
        JsonArray names = Json.createArray();
        JsonArray bars = Json.createArray();
        for (EmployeeShare share : shares) {
            names.set(names.length(), name.apply(share));
            bars.set(bars.length(), bar(share));
        }
        JsonObject option = Json.parse("""
                {"animation": false,
                 "grid": {"left": 8, "right": 112, "top": 8, "bottom": 0, "containLabel": true},
                 "xAxis": {"type": "value", "min": 0, "max": 100, "axisLabel": {"formatter": "{value}%"}},
                 "yAxis": {"type": "category", "inverse": true, "axisTick": {"show": false},
                           "axisLabel": {"width": 160, "overflow": "truncate"}},
                 "series": [{"type": "bar", "barMaxWidth": 16, "label": {"show": true, "position": "right"}}]}
                """);
        option.getObject("yAxis").put("data", names);
        option.getArray("series").getObject(0).put("data", bars);
        return option.toJson();
    }

    private static JsonObject bar(EmployeeShare share) {
        JsonObject label = Json.createObject();
        label.put(
                "formatter",
                share.drawn() + " / " + share.jobs() + " · " + share.share().toPlainString() + "%");
        JsonObject bar = Json.createObject();
        bar.put("value", share.share().doubleValue());
        bar.put("label", label);
        return bar;
    }
}
