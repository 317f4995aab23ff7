/**
 * How a bundle adds to the console. A page is one DS component:
 *
 * <pre>{@code
 * @Component
 * public final class PoleMap implements ViewContribution {
 *     private final Poles poles;
 *     @Activate public PoleMap(@Reference Poles poles) { this.poles = poles; }
 *     public String path() { return "power/poles"; }
 *     public Text title() { return new Text("杆塔图", "Pole map"); }
 *     public String icon() { return "MAP_MARKER"; }
 *     public Section section() { return Section.UTILITY; }
 *     public int order() { return 20; }
 *     public String permission() { return "case.view"; }
 *     public String module() { return "power"; }
 *     public Component create(ViewContext context) { return new PoleMapView(poles, context); }
 * }
 * }</pre>
 */
@Export
@Version("1.2.0")
@NullMarked
package org.riser.console;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
