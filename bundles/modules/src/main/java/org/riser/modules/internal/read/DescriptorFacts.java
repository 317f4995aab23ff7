package org.riser.modules.internal.read;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.KindWords;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.Option;
import org.riser.rulebook.FactType;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Words;

/** Tells the rulebook what the module's fields and checklists hold, so that a table with a wrong unit or option is refused. */
public final class DescriptorFacts implements FactTypes {
    private static final String FIELD = "field.";
    private static final String CHECKLIST = "checklist.";

    private final ModuleDescriptor module;

    public DescriptorFacts(ModuleDescriptor module) {
        this.module = module;
    }

    @Override
    public Optional<FactType> find(String caseKind, String fact) {
        return module.kind(caseKind).flatMap(kind -> of(kind, fact));
    }

    @Override
    public Words words(String caseKind) {
        return module.kind(caseKind).<Words>map(KindWords::new).orElse(Words.core());
    }

    private static Optional<FactType> of(CaseKind kind, String fact) {
        if (fact.startsWith(FIELD)) {
            return kind.field(fact.substring(FIELD.length())).map(DescriptorFacts::type);
        }
        int dot = fact.lastIndexOf('.');
        return fact.startsWith(CHECKLIST) && dot > CHECKLIST.length()
                ? kind.checklist(fact.substring(CHECKLIST.length(), dot))
                        .flatMap(list -> list.item(fact.substring(dot + 1)))
                        .map(ChecklistItem::field)
                        .map(DescriptorFacts::type)
                : Optional.empty();
    }

    private static FactType type(Field field) {
        return switch (field.type()) {
            case NUMBER -> FactType.number(field.unit() == null ? "" : field.unit());
            case MONEY -> FactType.number("CNY");
            case BOOLEAN -> FactType.of(FactType.Kind.BOOLEAN);
            case DATE -> FactType.of(FactType.Kind.DATE);
            case TIME -> FactType.of(FactType.Kind.TIME);
            case CHOICES, GROUP -> FactType.of(FactType.Kind.LIST);
            default -> new FactType(FactType.Kind.TEXT, "", options(field));
        };
    }

    private static Set<String> options(Field field) {
        return field.options().stream().map(Option::id).collect(Collectors.toSet());
    }
}
