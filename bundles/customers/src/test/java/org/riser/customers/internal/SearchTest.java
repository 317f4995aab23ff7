package org.riser.customers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.riser.customers.AccountData;
import org.riser.customers.Customer;
import org.riser.customers.DeviceData;
import org.riser.customers.Premise;
import org.riser.customers.SearchHit;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("customers")
class SearchTest {
    @EachDatabase
    void findsACustomerByEverythingAPersonTypes(TestStore store) {
        Desk desk = new Desk(store);
        Customer customer = desk.customer("单小强", "13812345678", "阳光花园3栋2单元501");
        desk.customer("李娜", "13987654321", "人民路88号");
        for (String typed : List.of(
                "单",
                "小强",
                "强",
                "shan",
                "danxiao",
                "sxq",
                "dxq",
                "SHANXIAOQIANG",
                "1381234",
                "5678",
                "阳光",
                "ygh",
                "yangguanghuayuan",
                "阳光花园3栋",
                "501",
                "c00000001",
                " 单  501 ",
                "阳光 sxq 138",
                "138-1234-5678")) {
            assertThat(desk.customers.search(desk.clerk, typed, 10))
                    .as(typed)
                    .extracting(SearchHit::id)
                    .containsExactly(customer.id());
        }
        for (String typed : List.of("", " ", "，", "单 李", "阳光 人民", "99999", "hanxiao")) {
            assertThat(desk.customers.search(desk.clerk, typed, 10)).as(typed).isEmpty();
        }
    }

    @EachDatabase
    void findsAccountsAndDevicesWithTheirCustomer(TestStore store) {
        Desk desk = new Desk(store);
        Customer customer = desk.customer("张伟", "13812345678", "");
        var account = desk.accounts.create(
                desk.clerk,
                AccountData.builder()
                        .number("G-0001")
                        .customer(customer.id())
                        .accountClass("residential")
                        .premise(new Premise("阳光花园", "3栋", "2单元", "501"))
                        .build());
        desk.devices.create(
                desk.clerk,
                DeviceData.builder()
                        .kind("meter")
                        .serial("G4-778899")
                        .account(account.id())
                        .customer(customer.id())
                        .build());
        assertThat(desk.customers.search(desk.clerk, "g0001", 10))
                .containsExactly(new SearchHit(
                        SearchHit.Kind.ACCOUNT,
                        account.id(),
                        "G-0001",
                        "residential · 阳光花园3栋**** · open",
                        customer.id()));
        assertThat(desk.customers.search(desk.clerk, "G4-77", 10))
                .extracting(SearchHit::title, SearchHit::customer)
                .containsExactly(tuple("G4-778899", customer.id()));
        assertThat(desk.customers.search(desk.clerk, "ygh 501", 10))
                .extracting(SearchHit::kind)
                .containsExactly(SearchHit.Kind.ACCOUNT);
    }

    @EachDatabase
    void masksWhatItShows(TestStore store) {
        Desk desk = new Desk(store);
        desk.customer("张伟", "13812345678", "阳光花园3栋2单元501");
        assertThat(desk.customers.search(desk.clerk, "13812345678", 10))
                .extracting(SearchHit::detail)
                .containsExactly("C00000001 · 138****5678 · 阳光花园3栋****");
    }

    @EachDatabase
    void treatsInputAsText(TestStore store) {
        Desk desk = new Desk(store);
        desk.customer("张伟", "13812345678", "");
        for (String typed :
                List.of("%", "_", "'; drop table RS_CUSTOMER; --", "\u0000", "\uFFFF", "x".repeat(10_000))) {
            assertThat(desk.customers.search(desk.clerk, typed, 10)).isEmpty();
        }
        assertThat(desk.customers.search(desk.clerk, "张", 10)).hasSize(1);
    }

    @EachDatabase
    void stopsAtItsLimit(TestStore store) {
        Desk desk = new Desk(store);
        for (int i = 0; i < 7; i++) {
            desk.customer("张" + (char) ('伟' + i), "1381234567" + i, "");
        }
        assertThat(desk.customers.search(desk.clerk, "张", 5)).hasSize(5);
        assertThat(desk.customers.search(desk.clerk, "138", 50)).hasSize(7);
    }
}
