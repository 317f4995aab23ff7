/**
 * Typed sheets to an XLSX file and back.
 *
 * <pre>{@code
 * try (WorkbookWriter workbook = new WorkbookWriter(out)) {
 *     SheetWriter sheet = workbook.sheet(SheetLayout.named("Stations")
 *             .column(SheetColumn.of(Format.TEXT, "Station").width(24))
 *             .column(SheetColumn.of(Format.INTEGER, "Cases")));
 *     sheet.row(List.of(Cell.of("North"), Cell.of(new BigDecimal(12))));
 * }
 * }</pre>
 */
@Export
@Version("2.0.0")
@NullMarked
package org.riser.workbook;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
