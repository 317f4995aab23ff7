package org.riser.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.api.Page;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.customers.Customer;
import org.riser.customers.CustomerData;
import org.riser.customers.CustomerQuery;
import org.riser.customers.Masked;
import org.riser.customers.PersonalField;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("customers")
class CustomersTest {
    @EachDatabase
    void areKeptWithAllTheirValues(TestStore store) {
        Desk desk = new Desk(store);
        Customer created = desk.customers.create(
                desk.clerk,
                CustomerData.builder()
                        .number("K-1")
                        .kind("residential")
                        .name("张伟")
                        .title("张先生")
                        .idKind("id-card")
                        .idNumber("410105199001011234")
                        .phones(List.of("138 1234 5678", "0371-6234567"))
                        .address("阳光花园3栋2单元501")
                        .language("zh-CN")
                        .care(Set.of("elderly"))
                        .consents(Set.of("follow-up", "marketing"))
                        .specialFollowUp(true)
                        .note("有狗")
                        .build());
        Customer found = desk.customers.find(desk.clerk, created.id()).orElseThrow();
        assertThat(found).isEqualTo(created);
        assertThat(found.phones()).extracting(Masked::shown).containsExactly("138****5678", "037****4567");
        assertThat(found.idNumber()).isEqualTo(new Masked("410*************34", true));
        assertThat(found.address()).isEqualTo(new Masked("阳光花园3栋****", true));
        assertThat(found.care()).containsExactly("elderly");
        assertThat(found.consents()).containsExactlyInAnyOrder("follow-up", "marketing");
        assertThat(found.active()).isTrue();
    }

    @EachDatabase
    void areInvisibleToOtherTenants(TestStore store) {
        Desk desk = new Desk(store);
        Customer own = desk.customer("张伟", "13812345678", "阳光花园3栋");
        Caller other = desk.stranger();
        assertThat(desk.customers.find(other, own.id())).isEmpty();
        assertThat(desk.customers.byPhone(other, "13812345678")).isEmpty();
        assertThat(desk.customers.search(other, "张", 10)).isEmpty();
        assertThat(desk.customers.page(other, CustomerQuery.all(10)).items()).isEmpty();
        assertThatThrownBy(() -> desk.customers.reveal(other, own.id(), PersonalField.PHONES, "call back"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.customers.change(
                        other, own.id(), CustomerData.builder().name("x").build(), own.version()))
                .isInstanceOf(NotFound.class);
        assertThat(desk.customers
                        .create(
                                other,
                                CustomerData.builder()
                                        .number(own.number())
                                        .kind("guest")
                                        .name("李")
                                        .build())
                        .number())
                .isEqualTo(own.number());
    }

    @EachDatabase
    void changeOnlyWhatIsGiven(TestStore store) {
        Desk desk = new Desk(store);
        Customer old = desk.customer("张伟", "13812345678", "阳光花园3栋2单元501");
        Customer changed = desk.customers.change(
                desk.clerk,
                old.id(),
                CustomerData.builder().name("张薇").address("").active(false).build(),
                old.version());
        assertThat(changed.name()).isEqualTo("张薇");
        assertThat(changed.address()).isNull();
        assertThat(changed.phones()).isEqualTo(old.phones());
        assertThat(changed.active()).isFalse();
        assertThatThrownBy(() -> desk.customers.change(
                        desk.clerk, old.id(), CustomerData.builder().name("x").build(), old.version()))
                .isInstanceOf(Conflict.class);
        assertThat(desk.customers.search(desk.clerk, "张伟", 10)).isEmpty();
        assertThat(desk.customers.search(desk.clerk, "阳光花园", 10)).isEmpty();
        assertThat(desk.customers.search(desk.clerk, "zhangwei", 10)).hasSize(1);
    }

    @EachDatabase
    void revealWithAReasonThatIsKept(TestStore store) {
        Desk desk = new Desk(store);
        Customer customer = desk.customer("张伟", "13812345678", "阳光花园3栋2单元501");
        desk.trail.clear();
        assertThat(desk.customers.reveal(desk.clerk, customer.id(), PersonalField.PHONES, "回电"))
                .isEqualTo("13812345678");
        assertThat(desk.customers.reveal(desk.clerk, customer.id(), PersonalField.ID_NUMBER, "核对身份"))
                .isEmpty();
        assertThat(desk.trail).hasSize(2).allMatch(line -> line.startsWith("customer.revealed "));
        assertThat(desk.trail.get(0)).contains("回电").doesNotContain("13812345678");
        assertThatThrownBy(() -> desk.customers.reveal(desk.clerk, customer.id(), PersonalField.PHONES, " "))
                .isInstanceOf(InvalidInput.class);
        Caller viewer = Desk.caller(desk.clerk.tenant(), "customer.view");
        assertThatThrownBy(() -> desk.customers.reveal(viewer, customer.id(), PersonalField.PHONES, "curious"))
                .isInstanceOf(Forbidden.class);
        assertThat(desk.trail).hasSize(2);
    }

    @EachDatabase
    void leaveNoPersonalDataInTheTrail(TestStore store) {
        Desk desk = new Desk(store);
        Customer customer = desk.customer("张伟", "13812345678", "阳光花园3栋2单元501");
        desk.customers.change(
                desk.clerk,
                customer.id(),
                CustomerData.builder()
                        .phones(List.of("13987654321"))
                        .idNumber("410105199001011234")
                        .build(),
                customer.version());
        assertThat(desk.trail).hasSize(2);
        assertThat(String.join("\n", desk.trail))
                .contains("138****5678", "139****4321", "410*************34", "张*")
                .doesNotContain("13812345678", "13987654321", "410105199001011234", "张伟", "501");
    }

    @EachDatabase
    void getANumberWhenTheyBringNone(TestStore store) {
        Desk desk = new Desk(store);
        assertThat(desk.customer("甲", "13800000001", "").number()).isEqualTo("C00000001");
        assertThat(desk.customer("乙", "13800000002", "").number()).isEqualTo("C00000002");
        CustomerData again = CustomerData.builder()
                .number("C00000002")
                .kind("guest")
                .name("丙")
                .build();
        assertThatThrownBy(() -> desk.customers.create(desk.clerk, again)).isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void popUpByPhoneHoweverItIsWritten(TestStore store) {
        Desk desk = new Desk(store);
        Customer customer = desk.customer("张伟", "138-1234 5678", "");
        desk.customer("李娜", "13812345670", "");
        for (String written : List.of("13812345678", "+86 138 1234 5678", "0086138-1234-5678", "１３８１２３４５６７８")) {
            assertThat(desk.customers.byPhone(desk.clerk, written)).containsExactly(customer);
        }
        assertThat(desk.customers.byPhone(desk.clerk, "1381234567")).isEmpty();
        assertThat(desk.customers.byPhone(desk.clerk, "anonymous")).isEmpty();
    }

    @EachDatabase
    void showTheActiveOneOfAPhoneFirst(TestStore store) {
        Desk desk = new Desk(store);
        Customer gone = desk.customer("旧", "13812345678", "");
        Customer here = desk.customer("新", "13812345678", "");
        desk.customers.change(
                desk.clerk, gone.id(), CustomerData.builder().active(false).build(), gone.version());
        assertThat(desk.customers.byPhone(desk.clerk, "13812345678"))
                .extracting(Customer::id)
                .containsExactly(here.id(), gone.id());
    }

    @EachDatabase
    void pageByNumberAndFilter(TestStore store) {
        Desk desk = new Desk(store);
        for (String number : List.of("A-3", "A-1", "B-1", "A-2")) {
            desk.customers.create(
                    desk.clerk,
                    CustomerData.builder()
                            .number(number)
                            .kind(number.equals("A-2") ? "dealer" : "guest")
                            .name("客")
                            .build());
        }
        Page<Customer> first = desk.customers.page(desk.clerk, CustomerQuery.all(3));
        assertThat(first.items()).extracting(Customer::number).containsExactly("A-1", "A-2", "A-3");
        assertThat(desk.customers
                        .page(desk.clerk, CustomerQuery.all(3).from(first.next()))
                        .items())
                .extracting(Customer::number)
                .containsExactly("B-1");
        assertThat(desk.customers
                        .page(desk.clerk, new CustomerQuery("guest", "A-", true, 10, null))
                        .items())
                .extracting(Customer::number)
                .containsExactly("A-1", "A-3");
    }

    @Test
    void areRefusedByFieldWhenTheyDoNotFit(TestStore store) {
        Desk desk = new Desk(store);
        CustomerData wrong = CustomerData.builder()
                .kind("Not A Code")
                .name(" ")
                .phones(List.of("call me"))
                .address("x".repeat(301))
                .care(Set.of("UPPER"))
                .build();
        assertThatThrownBy(() -> desk.customers.create(desk.clerk, wrong))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field() + " " + fault.code())
                                .containsExactly(
                                        "kind field.form",
                                        "name field.required",
                                        "address field.too-long",
                                        "phones field.form",
                                        "care field.form"));
        Caller viewer = Desk.caller(desk.clerk.tenant(), "customer.view");
        assertThatThrownBy(() -> desk.customers.create(
                        viewer, CustomerData.builder().kind("guest").name("x").build()))
                .isInstanceOf(Forbidden.class);
        Caller nobody = Desk.caller(desk.clerk.tenant());
        assertThatThrownBy(() -> desk.customers.search(nobody, "x", 10)).isInstanceOf(Forbidden.class);
    }
}
