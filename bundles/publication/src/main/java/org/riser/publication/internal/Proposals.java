package org.riser.publication.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.publication.DraftChange.RowName;
import org.riser.publication.RowChange;
import org.riser.publication.RuleProposal;
import org.riser.publication.RulePublications;
import org.riser.rulebook.Finding;
import org.riser.rulebook.Misfit;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleLayers;
import org.riser.rulebook.TableView.Layer;

/** Says what is wrong with a proposal, field by field. */
final class Proposals {
    private Proposals() {}

    /**
     * @param above what the group sets
     * @param terms what is wrong with the terms of its rows
     * @throws InvalidInput if anything is
     */
    static void require(RuleLayers layers, Above above, RuleProposal proposal, List<Fault> terms) {
        List<Fault> faults = new ArrayList<>();
        if (proposal.reason().isBlank() || proposal.reason().length() > RulePublications.LONGEST_TEXT) {
            faults.add(badReason());
        }
        faults.addAll(check(layers, above, proposal.pack(), proposal.edits()));
        faults.addAll(terms);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    static Fault badReason() {
        return Fault.of("reason", "rule.reason", "请写明理由，不超过 500 字。", "Give a reason of at most 500 characters.");
    }

    static Fault tooMany() {
        return Fault.of(
                "edits", "rule.too-many", "一次最多设置 5000 行，请分次提出。", "A proposal sets 5,000 rows at most; split it.");
    }

    /** @throws InvalidInput if the note is too long */
    static void requireNote(String note) {
        if (note.length() > RulePublications.LONGEST_TEXT) {
            throw new InvalidInput(
                    List.of(Fault.of("note", "rule.note", "意见不超过 500 字。", "A note has at most 500 characters.")));
        }
    }

    /**
     * What is wrong with edits over those of the group. What the group set that does not fit is its own affair.
     *
     * @param above what the group sets
     */
    static List<Fault> check(RuleLayers layers, Above above, String pack, List<RowChange> edits) {
        if (edits.size() > RulePublications.MOST_EDITS) {
            return List.of(tooMany());
        }
        List<Fault> faults = new ArrayList<>(repeated(edits));
        faults.addAll(locked(above, edits));
        List<RowEdit> rows = new ArrayList<>(above.edits());
        Layer layer = above.isThere() ? Layer.TENANT : Layer.GROUP;
        edits.forEach(edit -> rows.add(new RowEdit(edit.table(), edit.row(), layer, edit.cells())));
        for (Misfit misfit : layers.check(pack, rows)) {
            int edit = misfit.edit() - above.edits().size();
            if (misfit.edit() < 0 || edit >= 0) {
                faults.add(fault(edit, misfit.finding()));
            }
        }
        return faults;
    }

    /** What the group has locked is not for its company to set, and a company has nobody to lock rows for. */
    private static List<Fault> locked(Above above, List<RowChange> edits) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            RowChange edit = edits.get(i);
            if (above.locked().contains(RowName.of(edit))) {
                faults.add(Fault.of(
                        "edits[" + i + "].row",
                        "rule.locked",
                        "“" + edit.row() + "” 已由集团锁定，请撤销本公司的修改，或联系集团的规则负责人。",
                        "The group has locked “" + edit.row()
                                + "”; drop the company's change, or ask who answers for the group's rules."));
            }
            if (above.isThere() && edit.terms().locked()) {
                faults.add(Fault.of(
                        "edits[" + i + "].terms.locked",
                        "rule.locks",
                        "只有集团可以锁定规则行，请取消锁定。",
                        "Only a group locks rows for its companies; take the lock off."));
            }
        }
        return faults;
    }

    private static List<Fault> repeated(List<RowChange> edits) {
        List<Fault> faults = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < edits.size(); i++) {
            RowChange edit = edits.get(i);
            if (!seen.add(List.of(edit.table(), edit.row()))) {
                faults.add(Fault.of(
                        "edits[" + i + "].row",
                        "rule.repeated",
                        "“" + edit.row() + "” 已设置过，每行只能设置一次。",
                        "“" + edit.row() + "” is set already; set each row once."));
            }
        }
        return faults;
    }

    /** @param edit its place among the company's own; below 0 for none */
    private static Fault fault(int edit, Finding finding) {
        String place = edit < 0 ? "edits" : "edits[" + edit + "]" + cell(finding.column());
        Text text = new Text(
                finding.message().zh() + finding.remedy().zh(),
                finding.message().en() + " " + finding.remedy().en());
        return new Fault(place, finding.code(), text, null);
    }

    private static String cell(String column) {
        return switch (column) {
            case "" -> "";
            case "table" -> ".table";
            case "rowId", "key" -> ".row";
            default -> ".cells." + column;
        };
    }
}
