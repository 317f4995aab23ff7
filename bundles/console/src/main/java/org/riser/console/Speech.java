package org.riser.console;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Text;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Script;
import org.riser.modules.descriptor.ScriptWords;

/** What the people of a page are given to say to customers. To be used with the session locked. */
@ProviderType
public interface Speech {
    /**
     * What is said at a place, in the order in which a conversation goes.
     *
     * @param place one of {@link Script#PLACES}
     */
    List<Script> at(String place);

    /** What is said about a case of some kind in a stage. */
    List<Script> about(CaseKind kind, String stage);

    /** What of what somebody writes is never said to a customer. */
    List<Text> forbidden(String written);

    /** What fills the blanks for who looks at the page, now. */
    ScriptWords words();
}
