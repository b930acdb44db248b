package org.zhiji.customer;

public enum BuyingRole {
    DECISION_MAKER,
    PURCHASER,
    USER,
    INFLUENCER,
    GATEKEEPER
}
