import { BarChart, HeatmapChart, LineChart, PieChart, RadarChart } from 'echarts/charts';
import {
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent
} from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([
  BarChart, HeatmapChart, LineChart, PieChart, RadarChart, DatasetComponent, GridComponent, LegendComponent,
  MarkLineComponent, TitleComponent, TooltipComponent, VisualMapComponent, CanvasRenderer
]);

/** Draws one ECharts option, given as JSON, in the colours of the page and follows its size and its light or dark mode. */
class RiserChart extends HTMLElement {
  connectedCallback() {
    this.style.display = 'block';
    this.resizing = new ResizeObserver(() => this.draw());
    this.resizing.observe(this);
    this.theming = new MutationObserver(() => this.redraw());
    this.theming.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style'] });
  }

  disconnectedCallback() {
    this.resizing.disconnect();
    this.theming.disconnect();
    this.forget();
  }

  set option(json) {
    this.json = json;
    this.draw();
  }

  get option() {
    return this.json;
  }

  redraw() {
    this.forget();
    this.draw();
  }

  forget() {
    if (this.chart) {
      this.chart.dispose();
      this.chart = undefined;
    }
  }

  draw() {
    if (!this.json || !this.isConnected || !this.clientWidth) {
      return;
    }
    if (this.chart) {
      this.chart.resize();
    } else {
      const dark = document.documentElement.getAttribute('theme') === 'dark';
      this.chart = echarts.init(this, dark ? 'dark' : undefined);
    }
    this.chart.setOption({ backgroundColor: 'transparent', ...this.colours(), ...JSON.parse(this.json) });
  }

  colours() {
    const style = getComputedStyle(this);
    const token = (name) => style.getPropertyValue(name).trim();
    return {
      color: ['--lumo-primary-color', '--riser-kept', '--riser-risk', '--riser-broken', '--riser-info'].map(token),
      textStyle: { fontFamily: style.fontFamily }
    };
  }
}

customElements.define('riser-chart', RiserChart);
