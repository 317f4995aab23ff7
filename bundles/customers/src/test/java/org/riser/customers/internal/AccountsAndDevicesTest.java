package org.riser.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.Page;
import org.riser.api.error.Conflict;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.customers.Account;
import org.riser.customers.AccountData;
import org.riser.customers.AccountQuery;
import org.riser.customers.Customer;
import org.riser.customers.Device;
import org.riser.customers.DeviceData;
import org.riser.customers.DeviceQuery;
import org.riser.customers.Masked;
import org.riser.customers.Premise;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("customers")
class AccountsAndDevicesTest {
    private static final Premise HOME = new Premise("阳光花园", "3栋", "2单元", "501");

    @EachDatabase
    void attributesKeepTheirTypes(TestStore store) {
        Desk desk = new Desk(store);
        Map<String, Object> attributes = Map.of(
                "nextTest",
                LocalDate.of(2027, 5, 1),
                "tare",
                new BigDecimal("16.50"),
                "scrapped",
                false,
                "seenAt",
                Instant.parse("2026-03-02T01:02:03.000456Z"),
                "made",
                "{\"date\": \"not a date\"}");
        Device created = desk.devices.create(
                desk.clerk,
                DeviceData.builder()
                        .kind("cylinder")
                        .serial("LP-1")
                        .attributes(attributes)
                        .build());
        Device found = desk.devices.find(desk.clerk, "cylinder", "LP-1").orElseThrow();
        assertThat(found).isEqualTo(created);
        assertThat(found.attributes()).isEqualTo(attributes);
        assertThat(Facts.of(found.attributes()).get("nextTest")).contains(LocalDate.of(2027, 5, 1));
    }

    @EachDatabase
    void accountsAreInvisibleToOtherTenants(TestStore store) {
        Desk desk = new Desk(store);
        Account account = account(desk, "G-1");
        Caller other = desk.stranger();
        assertThat(desk.accounts.find(other, account.id())).isEmpty();
        assertThat(desk.accounts.find(other, "G-1")).isEmpty();
        assertThat(desk.accounts
                        .page(other, AccountQuery.of(account.customer()))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> desk.accounts.revealAddress(other, account.id(), "visit"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.accounts.create(
                        other,
                        AccountData.builder()
                                .number("X")
                                .customer(account.customer())
                                .build()))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void devicesAreInvisibleToOtherTenants(TestStore store) {
        Desk desk = new Desk(store);
        Account account = account(desk, "G-1");
        Device device = desk.devices.create(
                desk.clerk,
                DeviceData.builder()
                        .kind("meter")
                        .serial("M-1")
                        .account(account.id())
                        .build());
        Caller other = desk.stranger();
        assertThat(desk.devices.find(other, device.id())).isEmpty();
        assertThat(desk.devices.find(other, "meter", "M-1")).isEmpty();
        assertThat(desk.devices.page(other, DeviceQuery.atAccount(account.id())).items())
                .isEmpty();
        assertThatThrownBy(() -> desk.devices.create(
                        other,
                        DeviceData.builder()
                                .kind("meter")
                                .serial("M-1")
                                .account(account.id())
                                .build()))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void changeWithTheCurrentVersionOnly(TestStore store) {
        Desk desk = new Desk(store);
        Account account = account(desk, "G-1");
        account(desk, "G-2");
        Account closed = desk.accounts.change(
                desk.clerk, account.id(), AccountData.builder().state("closed").build(), account.version());
        assertThat(closed.state()).isEqualTo("closed");
        assertThat(closed.address()).isEqualTo(new Masked("阳光花园3栋****", true));
        assertThatThrownBy(() -> desk.accounts.change(
                        desk.clerk,
                        account.id(),
                        AccountData.builder().state("open").build(),
                        account.version()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.accounts.change(
                        desk.clerk,
                        account.id(),
                        AccountData.builder().number("G-2").build(),
                        closed.version()))
                .isInstanceOf(Conflict.class);

        Device device = desk.devices.create(
                desk.clerk, DeviceData.builder().kind("meter").serial("M-1").build());
        Device moved = desk.devices.change(
                desk.clerk,
                device.id(),
                DeviceData.builder().account(account.id()).state("in-use").build(),
                device.version());
        assertThat(moved.account()).isEqualTo(account.id());
        assertThatThrownBy(() -> desk.devices.change(
                        desk.clerk, device.id(), DeviceData.builder().state("x").build(), device.version()))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> desk.devices.create(
                        desk.clerk,
                        DeviceData.builder().kind("meter").serial("M-1").build()))
                .isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void devicesPageByKindAndSerial(TestStore store) {
        Desk desk = new Desk(store);
        for (String code : List.of("meter M-2", "card C-1", "meter M-1", "card C-2")) {
            desk.devices.create(
                    desk.clerk,
                    DeviceData.builder()
                            .kind(code.split(" ", -1)[0])
                            .serial(code.split(" ", -1)[1])
                            .build());
        }
        Page<Device> first = desk.devices.page(desk.clerk, new DeviceQuery(null, null, null, null, 3, null));
        assertThat(first.items()).extracting(Device::serial).containsExactly("C-1", "C-2", "M-1");
        assertThat(desk.devices
                        .page(desk.clerk, new DeviceQuery(null, null, null, null, 3, first.next()))
                        .items())
                .extracting(Device::serial)
                .containsExactly("M-2");
        assertThat(desk.devices
                        .page(desk.clerk, new DeviceQuery("meter", null, null, "M-", 3, null))
                        .items())
                .extracting(Device::serial)
                .containsExactly("M-1", "M-2");
    }

    @EachDatabase
    void addressIsRevealedOnTheRecord(TestStore store) {
        Desk desk = new Desk(store);
        Account account = account(desk, "G-1");
        assertThat(desk.accounts.revealAddress(desk.clerk, account.id(), "上门维修"))
                .isEqualTo("阳光花园3栋2单元501");
        assertThat(desk.trail).last().asString().startsWith("account.revealed ").contains("上门维修");
    }

    @Test
    void areRefusedByFieldWhenTheyDoNotFit(TestStore store) {
        Desk desk = new Desk(store);
        assertThatThrownBy(() -> desk.accounts.create(
                        desk.clerk,
                        AccountData.builder()
                                .attributes(Map.of("a b", List.of(1)))
                                .build()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field() + " " + fault.code())
                                .containsExactly(
                                        "number field.required",
                                        "customer field.required",
                                        "attributes.a b field.form",
                                        "attributes.a b field.type"));
        assertThatThrownBy(() -> desk.accounts.create(
                        desk.clerk,
                        AccountData.builder()
                                .number("G-1")
                                .customer(UUID.randomUUID())
                                .build()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.devices.create(
                        desk.clerk,
                        DeviceData.builder()
                                .kind("meter")
                                .serial("1")
                                .attributes(Map.of("long", "x".repeat(8000)))
                                .build()))
                .isInstanceOf(InvalidInput.class);
    }

    private static Account account(Desk desk, String number) {
        Customer customer = desk.customer("张伟", "13812345678", "");
        return desk.accounts.create(
                desk.clerk,
                AccountData.builder()
                        .number(number)
                        .customer(customer.id())
                        .premise(HOME)
                        .build());
    }
}
