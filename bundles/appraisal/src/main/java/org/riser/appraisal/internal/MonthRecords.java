package org.riser.appraisal.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.retention.RecordKind;
import org.riser.store.UnitReady;

/** The sheets of months (PRO-RET-01) as records. */
@Component(service = RecordKind.class)
public final class MonthRecords extends SheetRecords {
    @Activate
    public MonthRecords(@Reference Office office, @Reference(target = "(unit=appraisal)") UnitReady ready) {
        super(office, false);
    }

    @Override
    public String id() {
        return "appraisal-month";
    }

    @Override
    public Text name() {
        return new Text("月度考核表", "Monthly appraisal sheet");
    }

    @Override
    public String recordClass() {
        return "monthly-appraisal";
    }
}
