package org.riser.console.retention.internal;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Map;
import org.riser.console.ViewContext;
import org.riser.retention.Retention;

/** What waits for a decision first, then the records, then what is held. */
final class RetentionView extends Div {
    private final transient RetentionPage services;
    private final transient ViewContext context;
    private final PurgeList purges;
    private final RecordList records;
    private final HoldList holds;

    RetentionView(RetentionPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        RetentionTexts.STYLE.attach(this);
        addClassName("rs-retention");
        purges = new PurgeList(services, context);
        records = new RecordList(services, context);
        holds = new HoldList(services, context);
        add(records, purges, holds);
        show();
        context.onNotice(Retention.TOPIC, notice -> show());
    }

    private void show() {
        Map<String, String> names = new HashMap<>();
        services.retention.kinds(context.caller()).forEach(kind -> names.put(kind.id(), context.text(kind.name())));
        records.show(names);
        purges.show(names);
        holds.show(names);
    }
}
