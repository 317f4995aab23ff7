package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/**
 * A bar, line, pie, radar or heat-map chart, drawn by ECharts in the colours of the page. Give it an accessible name by
 * {@code setAriaLabel} of its element, and never let a chart be the only place where a number stands.
 */
@Tag("riser-chart")
@NpmPackage(value = "echarts", version = "5.6.0")
@JsModule("./riser-chart.js")
public final class Chart extends Component implements HasSize, HasStyle {

    /** A chart as wide as its place, 280 px high. */
    public Chart() {
        setWidthFull();
        setHeight("280px");
    }

    /** Shows an ECharts option object, given as JSON; colours and font come from the page unless it names its own. */
    public void setOption(String json) {
        getElement().setProperty("option", json);
    }
}
