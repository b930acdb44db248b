package org.zhiji.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Gender;

/**
 * A fictitious customer as an old system's table would describe it.
 *
 * @param contactName whom to ask for at an organisation
 * @param regionCode  of the district, GB/T 2260
 */
public record SampleCustomer(
        long index,
        CustomerType type,
        String name,
        Gender gender,
        @Nullable String contactName,
        String externalNo,
        @Nullable String uscc,
        @Nullable String employer,
        List<String> phones,
        @Nullable String email,
        @Nullable String wechat,
        @Nullable String qq,
        String address,
        String regionCode,
        @Nullable String note) {}
