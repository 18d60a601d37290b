'use strict';
/*
 * The second wall. The sanitiser has taken off all of this already; whatever gets past it gets no
 * further than here, and what gets past this meets the page's policy, which lets nothing load.
 */
(() => {
  const known =
    'a,abbr,b,bdo,blockquote,br,button,caption,center,cite,code,col,colgroup,dd,del,details,dfn,' +
    'div,dl,dt,em,figcaption,figure,font,h1,h2,h3,h4,h5,h6,hr,i,img,input,ins,kbd,li,mark,ol,p,' +
    'picture,pre,q,rp,rt,ruby,s,samp,section,small,source,span,strike,strong,sub,summary,sup,' +
    'table,tbody,td,tfoot,th,thead,time,tr,tt,u,ul,var,wbr';
  const unknown = known.split(',').map(name => ':not(' + name + ')').join('');
  /** They ask, lead away or take the keyboard. Handlers (onclick and so on) the policy stops. */
  const barred = [
    'action', 'autofocus', 'background', 'data', 'dynsrc', 'formaction', 'form', 'http-equiv', 'is',
    'longdesc', 'lowsrc', 'manifest', 'ping', 'popovertarget', 'poster', 'profile',
    'slot', 'srcdoc', 'srcset', 'target', 'usemap', 'xlink:href', 'xml:base'
  ];
  const barredAny = barred.map(name => '[' + name.replace(':', '\\:') + ']').join(',');

  /** Takes off what no page of ours has. Nothing has run or loaded yet: it is in a template. */
  window.guard = fragment => {
    for (const element of fragment.querySelectorAll(unknown)) {
      element.remove();
    }
    for (const element of fragment.querySelectorAll(barredAny)) {
      barred.forEach(name => element.removeAttribute(name));
    }
    // A document's own functions can be hidden behind the name of a picture.
    for (const element of fragment.querySelectorAll(':not(a)[name]')) {
      element.removeAttribute('name');
    }
    for (const element of fragment.querySelectorAll('input')) {
      if (element.type !== 'checkbox') {
        element.remove();
      }
    }
    for (const element of fragment.querySelectorAll('[src]')) {
      if (!element.getAttribute('src').startsWith('data:image/')) {
        element.removeAttribute('src');
      }
    }
  };

  /**
   * Java is told of clicks on links and decides; the browser itself follows none, with whatever
   * button or key.
   */
  function stay(event) {
    if (event.target.closest && event.target.closest('a,area,[href]') !== null) {
      event.preventDefault();
    }
  }
  for (const name of ['click', 'auxclick', 'dragstart']) {
    window.addEventListener(name, stay, true);
  }
  window.addEventListener('submit', event => event.preventDefault(), true);
})();
