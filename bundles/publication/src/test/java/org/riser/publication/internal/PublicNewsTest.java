package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.riser.api.error.NotFound;
import org.riser.publication.RuleChange;
import org.riser.publication.RulePublications;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Pages that are open learn of every change, and find what any edition set. */
@StoreTest({"jobs", "identity", "publication"})
class PublicNewsTest {
    private static final String PACK = "lift";

    @EachDatabase
    void whatIsProposedRefusedWithdrawnPublishedOrRestoredIsTold(TestStore store) {
        Office office = new Office(store);
        RuleChange refused = office.propose(0, Office.minutes(4));
        assertThat(office.told()).containsExactly(RulePublications.TOPIC);

        office.publications.refuse(office.manager, refused.id(), "No.");
        assertThat(office.told()).containsExactly(RulePublications.TOPIC);

        RuleChange withdrawn = office.propose(0, Office.minutes(4));
        office.told();
        office.publications.withdraw(office.author, withdrawn.id());
        assertThat(office.told()).containsExactly(RulePublications.TOPIC);

        office.publish(0, Office.minutes(4));
        assertThat(office.told()).containsExactlyInAnyOrder(RulePublications.TOPIC, PublishedRulebook.TOPIC);

        office.publications.restore(office.author, UUID.randomUUID(), PACK, 0, "As it was.");
        assertThat(office.told()).containsExactly(RulePublications.TOPIC);
    }

    @EachDatabase
    void anEditionIsFoundHoweverManyChangesCameAfterIt(TestStore store) {
        Office office = new Office(store);
        office.publish(0, Office.minutes(4));
        office.publish(1, Office.minutes(3));
        for (int i = 0; i <= 200; i++) {
            office.propose(2, Office.minutes(2));
        }

        assertThat(office.publications.edition(office.author, PACK, 1)).isEqualTo(List.of(Office.minutes(4)));
        assertThat(office.publications.edition(office.author, PACK, 2)).isEqualTo(List.of(Office.minutes(3)));
        assertThat(office.publications.edition(office.author, PACK, 0)).isEmpty();
        assertThatThrownBy(() -> office.publications.edition(office.author, PACK, 3))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.publications.edition(office.author, "none", 0))
                .isInstanceOf(NotFound.class);
    }
}
