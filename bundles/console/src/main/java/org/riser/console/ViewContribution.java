package org.riser.console;

import com.vaadin.flow.component.Component;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.Text;

/**
 * One page of the console. A bundle publishes it as an OSGi service; the page appears in every open browser at once and
 * leaves it when the service goes. All methods but {@link #create} are called from any thread, often, and must answer
 * at once without touching the database.
 */
@ConsumerType
public interface ViewContribution {

    /**
     * Where the page lives: lower-case words joined by {@code /}, without one at the ends ({@code cases},
     * {@code water/meters}). The page also gets every longer path that no other page claims; see
     * {@link ViewContext#subPath()}. Of two contributions with one path the older service wins.
     */
    String path();

    Text title();

    /** Name of a {@code VaadinIcon}, for instance {@code PHONE}; an unknown one shows a plain dot. */
    String icon();

    Section section();

    /** Place inside the section, small first. */
    int order();

    /** What a caller must be allowed to see the page; empty for everyone who has signed in. */
    String permission();

    /** Permissions of which a caller must have one beside {@link #permission}; empty for none. */
    default Set<String> anyPermission() {
        return Set.of();
    }

    /** The roles of which a caller must have one; empty for any role. */
    default Set<String> roles() {
        return Set.of();
    }

    /** Id of the utility module that must be enabled for the caller's tenant; null for a page of the core. */
    default @Nullable String module() {
        return null;
    }

    /** False for a page that is reached by links only. */
    default boolean inMenu() {
        return true;
    }

    /** True for a page that belongs into the bottom bar of a phone; the first three of a caller are shown there. */
    default boolean onPhone() {
        return false;
    }

    /** True for a page that stands alone, without the rail and bars around it, for instance one to be printed. */
    default boolean alone() {
        return false;
    }

    /**
     * Makes the page for one browser tab. Called with the session locked, after permission, role and module have been
     * checked. The component is thrown away when the user goes elsewhere, and with it everything registered through the
     * context. Nothing of the contributing bundle may be put into session or servlet-context attributes.
     *
     * @throws org.riser.api.error.RiserException is shown in place of the page, with its remedy
     */
    Component create(ViewContext context);
}
