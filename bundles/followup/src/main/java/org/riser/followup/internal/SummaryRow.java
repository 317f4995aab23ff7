package org.riser.followup.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpSummary;
import org.riser.followup.NewSummary;
import org.riser.followup.Sample;
import org.riser.followup.SummaryFigures;

/** The written summary of a month. */
@Entity
@Table(name = "RS_FOLLOWUP_SUMMARY")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class SummaryRow {
    private static final TypeReference<SummaryFigures> FIGURES = new TypeReference<>() {};

    @Id
    UUID id;

    String module;

    /** As {@code 2024-03}. */
    @Column(name = "SUMMARY_MONTH")
    String month;

    @Column(name = "SUMMARY_TEXT")
    String text;

    String manager;

    @Column(name = "BEGUN_AT")
    Instant begunAt;

    @Column(name = "WRITTEN_BY")
    String writtenBy;

    @Column(name = "WRITER_NAME")
    String writerName;

    @Column(name = "WRITTEN_AT")
    Instant writtenAt;

    @Column(name = "SUBMITTED_BY")
    @Nullable
    String submittedBy;

    @Column(name = "SUBMITTER_NAME")
    @Nullable
    String submitterName;

    @Column(name = "SUBMITTED_AT")
    @Nullable
    Instant submittedAt;

    @Column(name = "MEASURES_BY")
    @Nullable
    LocalDate measuresBy;

    /** As they were when it was submitted. */
    @Nullable
    String figures;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SummaryRow() {}

    @SuppressWarnings("NullAway.Init") // write sets what is missing
    SummaryRow(UUID id, NewSummary wanted, Caller by, Instant at) {
        this.id = id;
        this.module = wanted.module();
        this.month = wanted.month().toString();
        this.begunAt = at;
        write(wanted.text(), wanted.manager(), by, at);
    }

    final void write(String words, String receiver, Caller by, Instant at) {
        text = words;
        manager = receiver;
        writtenBy = by.principal();
        writerName = by.displayName();
        writtenAt = at;
    }

    void submitted(SummaryFigures now, @Nullable LocalDate measures, Caller by, Instant at) {
        figures = Json.write(now);
        measuresBy = measures;
        submittedBy = by.principal();
        submitterName = by.displayName();
        submittedAt = at;
    }

    YearMonth month() {
        return YearMonth.parse(month);
    }

    boolean isSubmitted() {
        return submittedAt != null;
    }

    /** @param now what the figures of a draft are */
    FollowUpSummary view(@Nullable SummaryFigures now, List<MeasureRow> measures, Map<String, String> names) {
        SummaryFigures shown = figures == null ? now : Json.read(figures, FIGURES);
        if (shown == null) {
            throw new IllegalArgumentException("a draft shows the figures of today");
        }
        return new FollowUpSummary(
                id,
                module,
                month(),
                shown,
                text,
                manager,
                names.getOrDefault(manager, manager),
                new Sample.Step(writtenBy, writerName, writtenAt),
                submittedBy == null || submitterName == null || submittedAt == null
                        ? null
                        : new Sample.Step(submittedBy, submitterName, submittedAt),
                measuresBy,
                measures.stream().map(measure -> measure.view(names)).toList(),
                version);
    }
}
