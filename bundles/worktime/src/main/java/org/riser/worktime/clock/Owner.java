package org.riser.worktime.clock;

/** Who has the case in hand. Each part is an id of the caller's choosing; empty where nobody is named. */
public record Owner(String person, String team, String department) {
    /** Nobody has it. */
    public static final Owner NOBODY = new Owner("", "", "");
    /** The platform itself: it answers for frozen time. */
    public static final Owner PLATFORM = new Owner("platform", "platform", "platform");

    /** The level at which time is shared out. */
    public enum Level {
        PERSON,
        TEAM,
        DEPARTMENT
    }

    String at(Level level) {
        return switch (level) {
            case PERSON -> person;
            case TEAM -> team;
            case DEPARTMENT -> department;
        };
    }
}
