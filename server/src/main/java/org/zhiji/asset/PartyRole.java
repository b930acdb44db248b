package org.zhiji.asset;

/** What somebody is to a vehicle; it has one owner at a time and any number of the others. */
public enum PartyRole {
    OWNER,
    SENDER,
    DRIVER,
    PAYER
}
