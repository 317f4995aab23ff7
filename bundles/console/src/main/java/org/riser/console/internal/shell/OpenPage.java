package org.riser.console.internal.shell;

import com.vaadin.flow.component.UI;
import org.riser.console.Link;
import org.riser.console.internal.session.Person;

/** One browser tab of a signed-in person. All but the first two methods need the session locked. */
public interface OpenPage {
    UI ui();

    Person person();

    /** Pages came or went, or a module was switched: the menu and what is shown must follow. */
    void follow();

    /** A line for the bell. */
    void tell(Link line);

    /** Covers everything until the password was given again. */
    void lock();
}
