package org.riser.itests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sees that a company stays as it was, whatever a test asks for, and tells all that went wrong at once. */
final class Watch {
    private final Company company;
    private final List<Operation> operations;
    private final List<String> breaches = new ArrayList<>();
    private Map<String, String> before = Map.of();

    private Watch(Company company, List<Operation> operations) {
        this.company = company;
        this.operations = operations;
    }

    static Watch over(Company company, List<Operation> operations) throws IOException {
        Watch watch = new Watch(company, operations);
        watch.remember();
        return watch;
    }

    /** What the test itself has written so far belongs to how the company was. */
    void remember() throws IOException {
        before = company.state(operations);
    }

    void breach(String told) {
        breaches.add(told);
    }

    void assertNothingHappened() throws IOException {
        assertThat(breaches).isEmpty();
        assertThat(company.state(operations)).isEqualTo(before);
    }

    /** Enough of an answer to know it by. */
    static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) + " …" : text;
    }
}
