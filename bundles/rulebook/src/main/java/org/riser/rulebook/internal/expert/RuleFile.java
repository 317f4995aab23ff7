package org.riser.rulebook.internal.expert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.riser.api.Text;
import org.riser.rulebook.internal.engine.RuleEngine;

/** Reads a file of expert rules. Everything that DRL has besides rules is refused here. Used by one thread. */
public final class RuleFile {
    private static final int ERRORS_TOLD = 5;

    private final String file;
    private final Constants constants;
    private final Consumer<Refusal> refused;

    /**
     * @param file path inside the pack
     * @param constants takes in what the rules name
     * @param refused is told everything that is wrong
     */
    public RuleFile(String file, Constants constants, Consumer<Refusal> refused) {
        this.file = file;
        this.constants = constants;
        this.refused = refused;
    }

    /** The good rules of the file, in its order. */
    public List<ExpertRule> read(byte[] content) {
        List<ExpertRule> rules = new ArrayList<>();
        try {
            String text = Limits.text(content);
            PackageDescr drl = parse(text);
            if (drl == null) {
                return List.of();
            }
            onlyRules(drl);
            if (drl.getRules().isEmpty() || drl.getRules().size() > Limits.RULES) {
                throw drl.getRules().isEmpty() ? noRule() : Limits.tooLarge(0, "规则数", "rules of a file", Limits.RULES);
            }
            drl.getRules().forEach(rule -> read(rule, text, rules));
        } catch (Refusal refusal) {
            refused.accept(refusal);
        }
        return rules;
    }

    private void read(RuleDescr rule, String text, List<ExpertRule> rules) {
        try {
            rules.add(new RuleReading(file, text, constants, rule).read());
        } catch (Refusal refusal) {
            refused.accept(refusal);
        }
    }

    /** Null when it is no DRL, which has been told then. */
    private @Nullable PackageDescr parse(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr drl = RuleEngine.inOurLoader(() -> parse(parser, text));
        parser.getErrors().stream()
                .limit(ERRORS_TOLD)
                .forEach(error -> refused.accept(syntax(line(error), error.getMessage())));
        return parser.hasErrors() ? null : drl;
    }

    private static PackageDescr parse(DrlParser parser, String text) {
        try {
            return parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException | StackOverflowError broken) {
            throw syntax(0, String.valueOf(broken.getMessage()));
        }
    }

    private static int line(DroolsError error) {
        return error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
    }

    private static void onlyRules(PackageDescr drl) {
        if (!drl.getName().isEmpty()) {
            throw Refusals.part(drl.getLine(), "package", " package", "package of its own");
        }
        if (drl.getUnit() != null) {
            throw Refusals.part(drl.getUnit().getLine(), "unit", " unit", "unit");
        }
        none(drl.getImports(), "import", " import", "imports");
        none(drl.getFunctionImports(), "import", " import", "imports");
        none(drl.getAccumulateImports(), "import", " import", "imports");
        none(drl.getGlobals(), "global", " global", "globals");
        none(drl.getFunctions(), "function", " function", "functions");
        none(drl.getTypeDeclarations(), "declare", " declare", "declared types");
        none(drl.getEnumDeclarations(), "declare", " declare", "declared types");
        none(drl.getEntryPointDeclarations(), "declare", " declare", "declared entry points");
        none(drl.getWindowDeclarations(), "declare", " declare", "declared windows");
        none(drl.getAttributes(), "attribute", "文件级属性", "attributes for the whole file");
        none(drl.getRules().stream().filter(QueryDescr.class::isInstance).toList(), "query", " query", "queries");
    }

    private static void none(Collection<? extends BaseDescr> parts, String code, String zh, String en) {
        for (BaseDescr part : parts) {
            throw Refusals.part(part.getLine(), code, zh, en);
        }
    }

    private static Refusal noRule() {
        return new Refusal(
                0,
                "expert.empty",
                new Text("文件中没有规则。", "The file has no rule."),
                new Text("请写规则，或删除该文件。", "Write one, or remove the file."));
    }

    private static Refusal syntax(int line, String problem) {
        return new Refusal(
                line,
                "expert.syntax",
                new Text("不是有效的规则：" + Refusals.quoted(problem), "This is no rule: " + Refusals.quoted(problem)),
                new Text("请按 rule \"条款 名称\" when … then … end 书写。", "Write rule \"clause name\" when … then … end."));
    }
}
