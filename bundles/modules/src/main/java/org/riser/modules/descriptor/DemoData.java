package org.riser.modules.descriptor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What makes a demo tenant look alive. It knows no person: people are named by role, {@code technician} or
 * {@code technician#2}, and stand for the users the platform gives a demo tenant. Times are ages, so that the demo is always
 * of today.
 */
public record DemoData(List<Customer> customers, List<Case> cases) {
    public DemoData {
        customers = List.copyOf(customers);
        cases = List.copyOf(cases);
    }

    public static DemoData none() {
        return new DemoData(List.of(), List.of());
    }

    /** Both together; a module may spread its demo over several files. */
    public DemoData and(DemoData more) {
        return new DemoData(both(customers, more.customers), both(cases, more.cases));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /**
     * A customer with what they have.
     *
     * @param ref how cases of this demo name them
     * @param kind {@code residential}, {@code commercial}, {@code owner}, {@code guest}, {@code enterprise} …
     */
    public record Customer(
            String ref,
            String kind,
            String name,
            List<String> phones,
            @Nullable String idNumber,
            String address,
            List<Account> accounts,
            List<Device> devices) {
        public Customer {
            phones = List.copyOf(phones);
            accounts = List.copyOf(accounts);
            devices = List.copyOf(devices);
        }
    }

    /**
     * An account or premise.
     *
     * @param type customer class that rules look at ({@code residential}, {@code shop} …)
     */
    public record Account(String number, String type, String address, Map<String, String> properties) {
        public Account {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * A meter, card or the like.
     *
     * @param account number of the account it belongs to, or null
     * @param properties what rules and forms may ask about it, by name ({@code next-test}: ISO date or an age such as
     *     {@code P-30D} from today)
     */
    public record Device(
            String number, String type, @Nullable String account, Map<String, String> properties) {
        public Device {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * A case with its history.
     *
     * @param age how long ago it was accepted
     * @param by role of who opened it
     * @param customer ref of a customer, or null
     * @param account number of an account, or null
     * @param device number of a device, or null
     * @param fields as the HTTP API takes them; values of type {@code staff} are roles,
     *     values of type {@code device} and {@code account} are their numbers,
     *     values of type {@code time} and {@code date} may be spans from the acceptance ({@code PT20H}, {@code -P1D})
     */
    public record Case(
            String kind,
            Duration age,
            String by,
            String channel,
            @Nullable String customer,
            @Nullable String account,
            @Nullable String device,
            Map<String, Object> fields,
            List<Step> steps) {
        public Case {
            fields = Map.copyOf(fields);
            steps = List.copyOf(steps);
        }
    }

    /**
     * One action of its history, in order.
     *
     * @param after how long after the acceptance
     * @param by role of who did it
     */
    public record Step(
            String action,
            Duration after,
            String by,
            Map<String, Object> fields,
            Map<String, Object> checklist,
            @Nullable String reason) {
        public Step {
            fields = Map.copyOf(fields);
            checklist = Map.copyOf(checklist);
        }
    }
}
