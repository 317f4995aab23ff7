package org.riser.itests.hotplug;

import java.time.Duration;
import org.riser.itests.Browser;

/** The page that the LPG utility adds to the menu, as one open browser tab sees it. */
final class Board {
    /** How soon an open page has to follow what the operator was told is done. */
    static final Duration SOON = Duration.ofSeconds(2);

    private static final String ENTRY = ".rs-rail-item[href='lpg/filling']";
    private static final String PAGE = ".rs-board";
    private static final String AWAY = ".rs-page vaadin-icon[icon='vaadin:plug']";

    private final Browser tab;

    Board(Browser tab) {
        this.tab = tab;
    }

    Duration awaitInMenu() {
        return Await.until("the menu has the board", SOON, () -> tab.count(ENTRY) == 1);
    }

    Duration awaitOutOfMenu() {
        return Await.until("the menu has lost the board", SOON, () -> tab.count(ENTRY) == 0);
    }

    void open() {
        tab.click(ENTRY);
        tab.await(PAGE);
    }

    /** The page that was open says that its utility is away. */
    void awaitAway() {
        tab.awaitGone(PAGE);
        tab.await(AWAY);
    }

    /** From now on the tab remembers whether its menu ever had the board, however shortly. */
    void watch() {
        tab.read("""
                (() => {
                  window.boardSeen = false;
                  const look = () => { window.boardSeen ||= document.querySelector("a[href='lpg/filling']") !== null; };
                  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
                  look();
                })()""");
    }

    boolean wasEverSeen() {
        return tab.read("window.boardSeen").equals("true");
    }
}
