package org.riser.appraisal.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.retention.RecordKind;
import org.riser.store.UnitReady;

/** The sheets of years (PRO-RET-02) as records. */
@Component(service = RecordKind.class)
public final class YearRecords extends SheetRecords {
    @Activate
    public YearRecords(@Reference Office office, @Reference(target = "(unit=appraisal)") UnitReady ready) {
        super(office, true);
    }

    @Override
    public String id() {
        return "appraisal-year";
    }

    @Override
    public Text name() {
        return new Text("年终考核表", "Year-end appraisal sheet");
    }

    @Override
    public String recordClass() {
        return "annual-appraisal";
    }
}
