package org.zhiji.platform.settings;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where messages for groups may go: an address typed in the browser must not reach into the company's own network. */
@ConfigurationProperties("zhiji.robots")
public record RobotSettings(
        @Setting("hosts whose group robots may be written to, beside others for a messenger of the company's own")
        @DefaultValue({"qyapi.weixin.qq.com", "oapi.dingtalk.com", "open.feishu.cn", "open.larksuite.com"})
        List<String> hosts) {

    public RobotSettings {
        hosts = List.copyOf(hosts);
    }
}
