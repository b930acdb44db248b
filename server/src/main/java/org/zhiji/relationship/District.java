package org.zhiji.relationship;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a district is called, read off the addresses in it: 湖北省武汉市江岸区… is 江岸区. */
final class District {

    private static final Pattern NAME = Pattern.compile("(?:省|市|区|州|^)([\\p{IsHan}]{1,8}?(?:区|县|旗))");

    private District() {}

    static @Nullable String of(List<String> addresses) {
        for (var address : addresses) {
            var name = of(address);
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String of(String address) {
        var found = NAME.matcher(address);
        return found.find() ? found.group(1) : null;
    }
}
