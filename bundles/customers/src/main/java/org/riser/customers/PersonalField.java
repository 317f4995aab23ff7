package org.riser.customers;

/** The personal data of a customer that is hidden until revealed. */
public enum PersonalField {
    PHONES,
    ID_NUMBER,
    ADDRESS
}
