# Licences

What the program ships with, and the licence that each library states. Written by `.ci/supply-chain --write` from the
libraries' own Maven descriptions; `.ci/supply-chain` fails when it is out of date or when a licence is not one of those
that the build accepts. Why each library is there: [dependencies](decisions/2026-11-22-dependencies.md).

| library | version | licence |
|---|---|---|
<#list dependencyMap as e><#assign p = e.getKey()><#assign l = e.getValue()>| [${p.groupId}:${p.artifactId}](${(p.url)!"https://central.sonatype.com/artifact/" + p.groupId + "/" + p.artifactId}) | ${p.version} | ${l?join(" or ")} |
</#list>
