package org.riser.rulebook.internal.cell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riser.api.Text;
import org.riser.api.facts.Facts;

/**
 * A sum of products and quotients of numbers and facts, such as {@code 0.20 * @kpi.checks} or {@code 14.5 - @field.residual}. The
 * operators stand between spaces, because fact names contain hyphens. {@code 10%} is 0.10. Immutable.
 */
public final class Amount {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    /** A fact's name, or a number where that is empty; divided by when {@code inverse}. */
    private record Factor(BigDecimal number, String fact, boolean inverse) {}

    private record Product(BigDecimal sign, List<Factor> factors) {}

    private final String text;
    private final List<Product> products;

    private Amount(String text, List<Product> products) {
        this.text = text;
        this.products = products;
    }

    /** @throws BadCell if the text is no such sum */
    public static Amount parse(String text) {
        List<Product> products = new ArrayList<>();
        List<Factor> factors = new ArrayList<>();
        BigDecimal sign = BigDecimal.ONE;
        boolean inverse = false;
        String[] tokens = text.strip().split("\\s+", -1);
        for (int i = 0; i < tokens.length; i++) {
            if (i % 2 == 0) {
                factors.add(factor(tokens[i], inverse, text));
            } else if (tokens[i].equals("+") || tokens[i].equals("-")) {
                products.add(new Product(sign, List.copyOf(factors)));
                factors.clear();
                sign = tokens[i].equals("-") ? BigDecimal.ONE.negate() : BigDecimal.ONE;
                inverse = false;
            } else if (tokens[i].equals("*") || tokens[i].equals("/")) {
                inverse = tokens[i].equals("/");
            } else {
                throw bad(text);
            }
        }
        if (tokens.length % 2 == 0) {
            throw bad(text);
        }
        products.add(new Product(sign, List.copyOf(factors)));
        return new Amount(text, List.copyOf(products));
    }

    /** The value, not rounded; empty when a fact is missing, is no number, or is a zero to divide by. */
    public Optional<BigDecimal> value(Facts facts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Product product : products) {
            BigDecimal value = product.sign();
            for (Factor factor : product.factors()) {
                Object number = factor.fact().isEmpty()
                        ? factor.number()
                        : facts.get(factor.fact()).orElse("");
                if (!(number instanceof BigDecimal known)) {
                    return Optional.empty();
                }
                if (factor.inverse() && known.signum() == 0) {
                    return Optional.empty();
                }
                value = factor.inverse() ? value.divide(known, PRECISION) : value.multiply(known);
            }
            sum = sum.add(value);
        }
        return Optional.of(sum);
    }

    /** Names of the facts it needs. */
    public Set<String> facts() {
        Set<String> names = new LinkedHashSet<>();
        products.forEach(product -> product.factors().stream()
                .map(Factor::fact)
                .filter(name -> !name.isEmpty())
                .forEach(names::add));
        return names;
    }

    private static Factor factor(String token, boolean inverse, String text) {
        if (token.startsWith("@")) {
            return new Factor(BigDecimal.ZERO, FactName.parse(token.substring(1)), inverse);
        }
        boolean percent = token.endsWith("%");
        try {
            BigDecimal number = new BigDecimal(percent ? token.substring(0, token.length() - 1) : token);
            return new Factor(percent ? number.movePointLeft(2) : number, "", inverse);
        } catch (NumberFormatException notANumber) {
            throw bad(text);
        }
    }

    private static BadCell bad(String text) {
        return new BadCell(
                "pack.cell.amount",
                new Text("“" + text + "” 不是金额算式。", "“" + text + "” is no amount."),
                new Text(
                        "请写数字、@事实名，以及两侧带空格的 + - * /,例如 0.20 * @kpi.checks。",
                        "Write numbers, @fact names and + - * / between spaces, for instance 0.20 * @kpi.checks."));
    }

    @Override
    public String toString() {
        return text;
    }
}
